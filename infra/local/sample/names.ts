/** First and family names by where they are at home, so that a made-up name sounds like one person. */
export const NAMES: readonly { readonly first: string; readonly family: string }[] = [
  {
    first:
      'Alice Ben Charlotte Daniel Eleanor Freddie Grace Harriet Imogen Jack Katie Liam Nathan Olivia Rachel Simon',
    family:
      'Ashworth Barker Clarke Dixon Ellison Fairclough Hargreaves Illingworth Kershaw Metcalfe Norris Ogden Pickering Thackray',
  },
  {
    first: 'Aled Bethan Carys Dylan Ffion Gareth Huw Megan Rhys Sian',
    family: 'Bevan Davies Evans Llewellyn Morgan Pritchard Rees Vaughan',
  },
  {
    first: 'Aoife Brendan Ciara Declan Eoin Maeve Niamh Padraig Roisin Sean',
    family: 'Brennan Doyle Gallagher Kavanagh Murphy Nolan Quinn Sheridan',
  },
  {
    first: 'Anouk Bas Daan Eva Femke Jeroen Lieke Maarten Nienke Ruben Sanne Thijs',
    family: 'Bakker Dekker Hendriks Jansen Kuipers Meijer Smit Vermeer Visser Willems',
  },
  {
    first: 'Agnieszka Bartosz Dorota Ewa Grzegorz Hanna Jakub Karolina Magda Pawel Wojciech Zofia',
    family: 'Adamczyk Baran Dudek Kaczmarek Lis Majewski Nowak Pawlak Sikora Wilk',
  },
  {
    first: 'Aditi Arjun Deepa Farhan Gita Harpreet Kavita Manish Nadia Rohan Sunil Zara',
    family: 'Ahmed Bhatt Chowdhury Gill Iyer Kaur Malik Patel Rao Sharma',
  },
  {
    first: 'Abena Chidi Efua Femi Kofi Maryam Ngozi Tunde Yaw Zainab',
    family: 'Agyeman Balogun Danso Eze Mensah Nwosu Okafor Osei Sesay',
  },
  {
    first: 'Adriana Bruno Catarina Diego Elena Gonzalo Ines Luca Marta Paolo Rita Sofia',
    family: 'Almeida Bianchi Castro Esposito Fuentes Lopes Moreno Pereira Romano Serra',
  },
  {
    first: 'Emre Leyla Hassan Mina Omar Rania Selin Tarek Yasmin Ziad',
    family: 'Aydin Barakat Demir Farouk Hakimi Khoury Mansour Rahimi Yilmaz',
  },
  {
    first: 'An Hiroshi Jun Kenji Lan Min Naomi Quang Wei Yuki',
    family: 'Chen Fujita Huang Kim Nguyen Park Sato Tran Wong',
  },
  {
    first: 'Astrid Bjorn Greta Jonas Katrin Lars Maja Niklas Petra Sven',
    family: 'Andersen Bergman Fischer Holm Keller Lindqvist Richter Vogel',
  },
];
